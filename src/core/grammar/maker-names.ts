/** Makers of phones, tablets and computers as devices name them, joined for a pattern: no words that people use for anything else. */
export const makerNames =
  'google|samsung|xiaomi|redmi|poco|mi|oneplus|oppo|vivo|realme|huawei|honor|motorola|lenovo|nokia|hmd|sony|asus|asustek|fairphone|nothing|lge?|tcl|zte|apple|microsoft|dell|iphone|ipad|ipod|' +
  'macbook(?:air|pro)?|pixel|infinix|tecno|itel|meizu|umidigi|doogee|blackview|ulefone|oukitel|cubot|wiko|alcatel|aquos|kyocera|fujitsu|nvidia|amazon|hisense|nubia|crosscall|gigaset|acer|toshiba|hewlett-packard|raspberry pi';
/** The same, and what they call their lines of devices. */
export const deviceNames = `${makerNames}|galaxy|moto|xperia|imac|mac ?mini|mac ?studio|thinkpad|surface|emulator|kindle|shield|chromebook|steam ?deck`;
