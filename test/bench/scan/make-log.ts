/** A log as phones, apps and servers write it, with values of every kind in one line of twelve. Invented: reserved numbers and names, and what is drawn by a seeded generator. */

export interface LogOptions {
  /** At least so many characters (all ASCII, so also bytes). */
  readonly bytes: number;
  readonly seed: number;
  /** Of a hundred lines, so many hold a value. */
  readonly withValues?: number;
}

/** The lines of a log in pieces of about 64 kB. */
export function* makeLog({ bytes, seed, withValues = 8 }: LogOptions): Generator<string> {
  const draw = new Draw(seed);
  let piece: string[] = [];
  let size = 0;
  for (let made = 0; made < bytes; ) {
    const line = `${draw.pick(starts)(draw)}${draw.below(100) < withValues ? draw.pick(values)(draw) : draw.pick(plain)(draw)}\n`;
    piece.push(line);
    made += line.length;
    size += line.length;
    if (size >= 65_536 || made >= bytes) {
      yield piece.join('');
      piece = [];
      size = 0;
    }
  }
}

class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 (mulberry32). */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit);
  }

  pick<T>(from: readonly T[]): T {
    const one = from[this.below(from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }

  from(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet.charAt(this.below(alphabet.length))).join('');
  }

  digits(length: number): string {
    return this.from('0123456789', length);
  }

  hex(length: number): string {
    return this.from('0123456789abcdef', length);
  }
}

type Line = (draw: Draw) => string;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const two = (value: number): string => String(value).padStart(2, '0');
const clock = (draw: Draw): string => `${two(draw.below(24))}:${two(draw.below(60))}:${two(draw.below(60))}`;
const day = (draw: Draw): string => `2026-${two(1 + draw.below(12))}-${two(1 + draw.below(28))}`;
const tags = ['ActivityManager', 'WindowManager', 'wpa_supplicant', 'NetworkMonitor', 'RILJ', 'TelephonyRegistry', 'MediaCodec', 'SyncManager', 'chromium', 'BluetoothAdapter', 'JobScheduler', 'OkHttp', 'dex2oat', 'AudioFlinger', 'PowerManager', 'LocationManager'];
const names = ['anna', 'mario', 'jonas', 'lucia', 'piotr', 'elena', 'david', 'sofia'];

const starts: readonly Line[] = [
  (draw) => `${day(draw).slice(5)} ${clock(draw)}.${draw.digits(3)} ${String(draw.below(32_000)).padStart(5)} ${String(draw.below(32_000)).padStart(5)} ${draw.pick(['D', 'I', 'W', 'E', 'V'])} ${draw.pick(tags)}: `,
  (draw) => `${day(draw)}T${clock(draw)}.${draw.digits(3)}Z ${draw.pick(['DEBUG', 'INFO', 'WARN', 'ERROR'])} [${draw.pick(['worker', 'main', 'pool', 'http'])}-${String(draw.below(16))}] com.example.${draw.pick(['sync', 'net', 'store', 'ui'])}.${draw.pick(['Client', 'Queue', 'Session', 'Cache'])} - `,
  (draw) => `${day(draw)} ${clock(draw)}.${draw.digits(6)}+0200 0x${draw.hex(6)} ${draw.pick(['Default', 'Info', 'Error'])} 0x0 ${String(draw.below(9000))} 0 ${draw.pick(['SpringBoard', 'backboardd', 'kernel', 'locationd', 'Mail'])}: (${draw.pick(['CoreFoundation', 'UIKitCore', 'Network'])}) `,
];

const plain: readonly Line[] = [
  (draw) => `Start proc ${String(draw.below(32_000))}:com.example.app${String(draw.below(9))}/u0a${String(draw.below(300))} for service {com.example.app/.SyncService}`,
  (draw) => `Displayed com.example.mail/.MainActivity: +${String(draw.below(900))}ms`,
  (draw) => `onReceive action=android.net.conn.CONNECTIVITY_CHANGE extras=Bundle[{networkType=1, inetCondition=${String(draw.below(100))}}]`,
  (draw) => `Background concurrent copying GC freed ${String(draw.below(90_000))}(${String(draw.below(5000))}KB) AllocSpace objects, ${String(draw.below(90))}(${String(draw.below(999))}KB) LOS objects, 49% free, paused ${String(draw.below(900))}us total ${String(draw.below(99))}.${draw.digits(3)}ms`,
  (draw) => `Skipped ${String(draw.below(90))} frames!  The application may be doing too much work on its main thread.`,
  (draw) => `--> GET https://api.example.com/v2/messages?page=${String(draw.below(99))}&limit=50`,
  (draw) => `<-- 200 OK (${String(draw.below(900))}ms, ${String(draw.below(9999))}-byte body)`,
  (draw) => `JobInfo(id=${String(draw.below(99_999))}) scheduled, delay=${String(draw.below(60_000))}ms flex=${String(draw.below(900))} backoff policy=1`,
  (draw) => `surface ${String(draw.below(1080))}x${String(draw.below(2340))} format=${String(draw.below(9))} usage=0x${draw.hex(8)}`,
  (draw) => `upload of chunk ${String(draw.below(99))} of 120 done, size=${String(draw.below(1_000_000))} crc32=${draw.hex(8)} elapsed=${String(draw.below(9000))}ms`,
  (draw) => `java.lang.IllegalStateException: Not connected at com.example.net.Socket.read(Socket.java:${String(draw.below(900))})`,
  (draw) => `    at com.example.store.Cache$Entry.load(Cache.kt:${String(draw.below(900))}) ~[app-release-4.${String(draw.below(20))}.${String(draw.below(9))}.jar:?]`,
  (draw) => `battery level=${String(draw.below(100))} temperature=${String(draw.below(400))} status=charging voltage=${String(3500 + draw.below(900))}`,
  (draw) => `queue drained state=READY pending=${String(draw.below(40))} workers=${String(draw.below(8))} load=${String(draw.below(9))}.${draw.digits(2)} took ${String(draw.below(500))} ms`,
  (draw) => `{"level":"info","msg":"request finished","status":${draw.pick(['200', '204', '304', '404'])},"duration_ms":${String(draw.below(900))},"bytes":${String(draw.below(90_000))}}`,
  (draw) => `version 4.${String(draw.below(40))}.${String(draw.below(10))} build ${draw.digits(4)} commit ${draw.hex(7)} flavour=release abi=arm64-v8a`,
];

const values: readonly Line[] = [
  (draw) => `message for ${draw.pick(names)}.${draw.hex(3)}@example.com bounced`,
  (draw) => `peer 203.0.113.${String(draw.below(255))}:${String(1024 + draw.below(60_000))} closed the connection`,
  (draw) => `listening on [2001:db8:${draw.hex(4)}::${draw.hex(4)}]:443`,
  (draw) => `incoming call from +447700900${draw.digits(3)}`,
  (draw) => `imei=490154203237518 slot=${String(draw.below(2))}`,
  (draw) => `IMSI: 00101${draw.digits(10)}`,
  (draw) => `iccid=8944${draw.digits(15)} state=LOADED`,
  (draw) => `mcc=001 mnc=01 lac=${draw.digits(5)} cid=${draw.digits(8)}`,
  (draw) => `associated with bssid=02:00:5e:${draw.hex(2)}:${draw.hex(2)}:a${draw.hex(1)} rssi=-${String(draw.below(90))}`,
  (draw) => `ssid="Casa ${draw.pick(names)}" freq=2412`,
  (draw) => `call ${draw.hex(8)}-${draw.hex(4)}-4${draw.hex(3)}-a${draw.hex(3)}-${draw.hex(12)} opened`,
  (draw) => `last location 45.${draw.digits(5)},9.${draw.digits(5)} accuracy=${String(draw.below(90))}`,
  (draw) => `Authorization: Bearer ${draw.from(letters, 32)}7`,
  (draw) => `jwt eyJhbGciOiJIUzI1NiJ9.eyJ${draw.from(letters, 40)}.${draw.from(letters, 43)}`,
  (draw) => `using key AKIA${draw.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`,
  (draw) => `api_key=${draw.from(letters, 30)}8b`,
  (draw) => `password: ${draw.from(letters, 11)}9`,
  (draw) => `open /home/${draw.pick(names)}/.config/app.json: no such file`,
  (draw) => `C:\\Users\\${draw.pick(names)}\\AppData\\Local\\Temp\\a.tmp`,
  (draw) => `connected to ${draw.pick(names)}-laptop.local port 22`,
  (draw) => `serialno=R58N${draw.from('0123456789ABCDEFGH', 7)}`,
  (draw) => `postgres://${draw.pick(names)}:${draw.from(letters, 12)}@db.example.com:5432/app`,
  (draw) => `GET https://example.com/open?email=${draw.pick(names)}%40example.com&utm_source=mail`,
  (draw) => `fcm token: ${draw.from(letters, 22)}:APA91b${draw.from(letters, 134)}`,
  (draw) => `advertising id ${draw.hex(8)}-${draw.hex(4)}-4${draw.hex(3)}-b${draw.hex(3)}-${draw.hex(12)}`,
  (draw) => `device_id=${draw.hex(16)} account_id=${draw.digits(9)}`,
  () => 'paid to GB82 WEST 1234 5698 7654 32 with card 4111 1111 1111 1111',
  (draw) => `login user=${draw.pick(names)}_${draw.digits(2)} from web`,
];
