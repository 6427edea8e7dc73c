/**
 * Where the parts of Roundcube's compose page stand (1.5 to 1.8, elastic skin), each by the name that a person would use. Its fields have ids older than any skin,
 * which the code says itself.
 */
export const roundcubePlaces = {
  formattedBody: '#composebody_ifr',
  fileList: '#attachment-list',
  file: '#attachment-list > li[id^="rcmfile"]',
  fileUploading: '#attachment-list > li.uploading',
  fileName: '.attachment-name',
  /** In older skins. */
  olderFileName: '.filename',
  fileSize: '.attachment-size',
  fileRemove: 'a.delete',
  fileField: '#uploadformFrm input[type="file"], #uploadform input[type="file"]',
  fileRefused: '#messagestack .warning, #messagestack .error, [role="alert"].error, .alert-danger',
  /** The number of this compose window, by which the server knows its files. */
  composeId: '[name="_id"]',
  /** The number under which the draft was saved last. */
  savedAs: '[name="_draft_saveid"]',
  saveButton: 'a.save.draft:not(.disabled), button.save.draft:not(.disabled)',
  savedNotice: '#messagestack .confirmation, .alert-success.confirmation, [role="alert"].confirmation',
  errorNotice: '#messagestack .error, [role="alert"].error, .alert-danger',
  /** The button under the text, and its copy in the toolbar of narrow screens: both send. One of each. */
  sendButton: 'button.send',
  mobileSendButton: 'a.send.button',
} as const;
