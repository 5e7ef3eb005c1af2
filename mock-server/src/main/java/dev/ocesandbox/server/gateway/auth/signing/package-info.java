// SPDX-License-Identifier: Apache-2.0
/**
 * Signatures of the vendor's gateway: how a request is brought into canonical form, signed, checked
 * and, when the check fails, what the client most likely did differently.
 *
 * <p>Everything here is a pure function of its arguments: no clock, no key store, no HTTP library.
 * Who owns an access key, whether a date is too old, how a refusal looks on the wire and how often
 * a key may fail are questions of the package above.
 *
 * <p>The recipe follows the vendor's signing guide
 * (https://support.huaweicloud.com/devg-apisign/api-sign-algorithm-001.html). Where the SDKs differ
 * among themselves, {@code CanonicalRequest} lists the readings that are accepted and why.
 */
@NullMarked
package dev.ocesandbox.server.gateway.auth.signing;

import org.jspecify.annotations.NullMarked;
