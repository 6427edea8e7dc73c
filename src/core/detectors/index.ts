import { accountHandle } from './account-handle.ts';
import { advertisingId } from './advertising-id.ts';
import { authorisation } from './authorisation.ts';
import { bankAccount } from './bank-account.ts';
import { birthDate } from './birth-date.ts';
import { cellId } from './cell-id.ts';
import { connectionString } from './connection-string.ts';
import { contactAddress } from './contact-address.ts';
import { contactName } from './contact-name.ts';
import { coordinates } from './coordinates.ts';
import { cryptoAddress } from './crypto-address.ts';
import type { Detector } from './detector.ts';
import { deviceNumber } from './device-number.ts';
import { emailAddress } from './email-address.ts';
import { hostName } from './host-name.ts';
import { ipAddress } from './ip-address.ts';
import { labelledSecret } from './labelled-secret.ts';
import { macAddress } from './mac-address.ts';
import { memoryCard } from './memory-card.ts';
import { mobileOperator } from './mobile-operator.ts';
import { nationalId } from './national-id.ts';
import { networkName } from './network-name.ts';
import { opaqueId } from './opaque-id.ts';
import { paymentCard } from './payment-card.ts';
import { personName } from './person-name.ts';
import { phoneNumber } from './phone-number.ts';
import { postalAddress } from './postal-address.ts';
import { privateKey } from './private-key.ts';
import { pushToken } from './push-token.ts';
import { serialNumber } from './serial-number.ts';
import { simNumber } from './sim-number.ts';
import { taxNumber } from './tax-number.ts';
import { travelDocument } from './travel-document.ts';
import { urlCredential } from './url-credential.ts';
import { urlParameter } from './url-parameter.ts';
import { userName } from './user-name.ts';
import { uuid } from './uuid.ts';
import { vendorToken } from './vendor-token.ts';
import { webToken } from './web-token.ts';

/** Every detector, in the order in which overlaps are decided: the first that claims a stretch has it. */
export const detectors: readonly Detector[] = [
  pushToken, privateKey, authorisation, connectionString, urlCredential, webToken, vendorToken, labelledSecret,
  advertisingId, coordinates, deviceNumber, simNumber, serialNumber, cellId, mobileOperator,
  uuid, macAddress, emailAddress, bankAccount, nationalId, birthDate, taxNumber, phoneNumber, paymentCard, travelDocument, hostName, ipAddress,
  cryptoAddress, memoryCard, networkName, contactName, contactAddress, postalAddress, userName, personName, accountHandle,
  urlParameter, opaqueId,
];
