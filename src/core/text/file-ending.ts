/** A file's ending says what opens it; a value that runs into it (`anna@example.org.tgz`) must not take it along. */

/** Endings of files that people attach. None that names an organisation or a person as well (`.org`, `.com`, `.name`). */
const ending = /\.(?:tar\.(?:gz|bz2|xz|zst)|t?gz|tgz|tar|zip|7z|rar|bz2|xz|zst|log|txt|md|csv|tsv|json|jsonl|xml|html?|har|eml|ics|vcf|plist|ips|crash|dmp|db|sqlite3?|pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|png|jpe?g|webp|gif|heic|heif|avif|tiff?|svg|bmp|mp4|m4a|mov|mp3|opus|ogg|wav|webm|apk|bin)$/i;

/** A changed name with the ending that the file had. */
export function withEndingOf(before: string, after: string): string {
  const [own = ''] = ending.exec(before) ?? [];
  return own === '' || after.toLowerCase().endsWith(own.toLowerCase()) ? after : `${after}${own}`;
}
