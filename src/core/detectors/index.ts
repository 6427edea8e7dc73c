import { authorisation } from './authorisation.ts';
import { bankAccount } from './bank-account.ts';
import { connectionString } from './connection-string.ts';
import { cryptoAddress } from './crypto-address.ts';
import type { Detector } from './detector.ts';
import { deviceNumber } from './device-number.ts';
import { emailAddress } from './email-address.ts';
import { hostName } from './host-name.ts';
import { ipAddress } from './ip-address.ts';
import { labelledSecret } from './labelled-secret.ts';
import { macAddress } from './mac-address.ts';
import { nationalId } from './national-id.ts';
import { networkName } from './network-name.ts';
import { paymentCard } from './payment-card.ts';
import { phoneNumber } from './phone-number.ts';
import { privateKey } from './private-key.ts';
import { simNumber } from './sim-number.ts';
import { travelDocument } from './travel-document.ts';
import { urlCredential } from './url-credential.ts';
import { userName } from './user-name.ts';
import { uuid } from './uuid.ts';
import { vendorToken } from './vendor-token.ts';
import { webToken } from './web-token.ts';

/** Every detector, in the order in which overlaps are decided: the first that claims a stretch has it. */
export const detectors: readonly Detector[] = [
  privateKey, authorisation, connectionString, urlCredential, webToken, vendorToken, labelledSecret,
  uuid, macAddress, emailAddress, bankAccount, deviceNumber, simNumber, nationalId, phoneNumber, paymentCard, travelDocument, hostName, ipAddress,
  cryptoAddress, networkName, userName,
];
