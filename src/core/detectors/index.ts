// Not by name: what is alike stands side by side in what is built, which packs half a kilobyte smaller.
import type { Detector } from './detector.ts';
import { pushToken } from './push-token.ts';
import { privateKey } from './private-key.ts';
import { authorisation } from './authorisation.ts';
import { connectionString } from './connection-string.ts';
import { urlCredential } from './url-credential.ts';
import { urlParameter } from './url-parameter.ts';
import { webToken } from './web-token.ts';
import { vendorToken } from './vendor-token.ts';
import { labelledSecret } from './labelled-secret.ts';
import { opaqueId } from './opaque-id.ts';
import { advertisingId } from './advertising-id.ts';
import { coordinates } from './coordinates.ts';
import { deviceNumber } from './device-number.ts';
import { simNumber } from './sim-number.ts';
import { serialNumber } from './serial-number.ts';
import { cellId } from './cell-id.ts';
import { mobileOperator } from './mobile-operator.ts';
import { uuid } from './uuid.ts';
import { macAddress } from './mac-address.ts';
import { emailAddress } from './email-address.ts';
import { bankAccount } from './bank-account.ts';
import { nationalId } from './national-id.ts';
import { phoneNumber } from './phone-number.ts';
import { paymentCard } from './payment-card.ts';
import { travelDocument } from './travel-document.ts';
import { taxNumber } from './tax-number.ts';
import { hostName } from './host-name.ts';
import { networkName } from './network-name.ts';
import { ipAddress } from './ip-address.ts';
import { cryptoAddress } from './crypto-address.ts';
import { memoryCard } from './memory-card.ts';
import { contactName } from './contact-name.ts';
import { contactAddress } from './contact-address.ts';
import { postalAddress } from './postal-address.ts';
import { userName } from './user-name.ts';
import { accountHandle } from './account-handle.ts';
import { personName } from './person-name.ts';
import { birthDate } from './birth-date.ts';

/** Every detector, in the order in which overlaps are decided: the first that claims a stretch has it. */
export const detectors: readonly Detector[] = [
  pushToken, privateKey, authorisation, connectionString, urlCredential, webToken, vendorToken, labelledSecret,
  advertisingId, coordinates, deviceNumber, simNumber, serialNumber, cellId, mobileOperator,
  uuid, macAddress, emailAddress, bankAccount, nationalId, birthDate, taxNumber, phoneNumber, paymentCard, travelDocument, hostName, ipAddress,
  cryptoAddress, memoryCard, networkName, contactName, contactAddress, postalAddress, userName, personName, accountHandle,
  urlParameter, opaqueId,
];
