import { cypht } from './cypht.ts';
import { fastmail } from './fastmail.ts';
import { gmail } from './gmail.ts';
import { gmx } from './gmx.ts';
import { horde } from './horde.ts';
import { icloud } from './icloud.ts';
import type { Layout } from './layout.ts';
import { mailRu } from './mail-ru.ts';
import { nextcloud } from './nextcloud.ts';
import { openXchange } from './open-xchange.ts';
import { outlook } from './outlook.ts';
import { proton } from './proton.ts';
import { snappymail } from './snappymail.ts';
import { sogo } from './sogo.ts';
import { tuta } from './tuta.ts';
import { yahoo } from './yahoo.ts';
import { yandex } from './yandex.ts';
import { zimbra } from './zimbra.ts';
import { zoho } from './zoho.ts';

/** Every described webmail: those that are told by their host first, then those that anybody may host, told by what they show. */
export const layouts: readonly Layout[] = [gmail, outlook, yahoo, proton, tuta, fastmail, icloud, gmx, zoho, yandex, mailRu, openXchange, snappymail, sogo, nextcloud, zimbra, horde, cypht];
