/** Names of tags, as exiftool and the standard write them (Exif 2.32; TIFF 6.0; Windows' XP tags). A table of facts. */
export const tagNames: Readonly<Record<number, string>> = {
  0x010d: 'DocumentName', 0x011d: 'PageName', 0x010e: 'ImageDescription', 0x010f: 'Make', 0x0110: 'Model', 0x0112: 'Orientation', 0x011a: 'XResolution', 0x011b: 'YResolution', 0x0128: 'ResolutionUnit', 0x0131: 'Software',
  0x0132: 'ModifyDate', 0x0201: 'ThumbnailOffset', 0x0202: 'ThumbnailLength', 0x02bc: 'ApplicationNotes', 0x013b: 'Artist', 0x013c: 'HostComputer', 0x0213: 'YCbCrPositioning', 0x8298: 'Copyright', 0x829a: 'ExposureTime', 0x829d: 'FNumber', 0x8822: 'ExposureProgram', 0x8827: 'ISO', 0x9000: 'ExifVersion',
  0x9003: 'DateTimeOriginal', 0x9004: 'CreateDate', 0x9010: 'OffsetTime', 0x9011: 'OffsetTimeOriginal', 0x9012: 'OffsetTimeDigitized', 0x9101: 'ComponentsConfiguration', 0x9201: 'ShutterSpeedValue',
  0x9202: 'ApertureValue', 0x9203: 'BrightnessValue', 0x9204: 'ExposureCompensation', 0x9205: 'MaxApertureValue', 0x9206: 'SubjectDistance', 0x9207: 'MeteringMode', 0x9208: 'LightSource', 0x9209: 'Flash', 0x920a: 'FocalLength',
  0x9286: 'UserComment', 0x9290: 'SubSecTime', 0x9291: 'SubSecTimeOriginal', 0x9292: 'SubSecTimeDigitized', 0x9c9b: 'XPTitle', 0x9c9c: 'XPComment', 0x9c9d: 'XPAuthor', 0x9c9e: 'XPKeywords', 0x9c9f: 'XPSubject',
  0xa000: 'FlashpixVersion', 0xa001: 'ColorSpace', 0xa002: 'ExifImageWidth', 0xa003: 'ExifImageHeight', 0xa20e: 'FocalPlaneXResolution', 0xa20f: 'FocalPlaneYResolution', 0xa217: 'SensingMethod', 0xa402: 'ExposureMode',
  0xa403: 'WhiteBalance', 0xa404: 'DigitalZoomRatio', 0xa405: 'FocalLengthIn35mmFormat', 0xa406: 'SceneCaptureType', 0xa420: 'ImageUniqueID', 0xa430: 'OwnerName', 0xa431: 'SerialNumber', 0xa432: 'LensInfo', 0xa433: 'LensMake',
  0xa434: 'LensModel', 0xa435: 'LensSerialNumber', 0xc614: 'UniqueCameraModel', 0xc62f: 'CameraSerialNumber',
};

export const gpsNames: Readonly<Record<number, string>> = {
  0x00: 'GPSVersionID', 0x01: 'GPSLatitudeRef', 0x02: 'GPSLatitude', 0x03: 'GPSLongitudeRef', 0x04: 'GPSLongitude', 0x05: 'GPSAltitudeRef', 0x06: 'GPSAltitude', 0x07: 'GPSTimeStamp', 0x0c: 'GPSSpeedRef', 0x0d: 'GPSSpeed',
  0x10: 'GPSImgDirectionRef', 0x11: 'GPSImgDirection', 0x12: 'GPSMapDatum', 0x1b: 'GPSProcessingMethod', 0x1c: 'GPSAreaInformation', 0x1d: 'GPSDateStamp', 0x1f: 'GPSHPositioningError',
};
