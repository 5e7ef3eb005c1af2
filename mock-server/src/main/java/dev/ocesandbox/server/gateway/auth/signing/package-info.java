// SPDX-License-Identifier: Apache-2.0
/**
 * Request signatures of the vendor's gateway: canonical form, signing, checking, and the diagnosis
 * of a signature that does not match.
 *
 * <p>All functions are pure: they use no clock, no key store and no HTTP library. The owner of an
 * access key, the age of a date, error responses and the lock-out of keys are handled in {@code
 * gateway.auth}.
 *
 * <p>The algorithm follows the vendor's signing guide
 * (https://support.huaweicloud.com/devg-apisign/api-sign-algorithm-001.html). Where the SDKs differ
 * from each other, {@code CanonicalRequest} accepts several forms and says why.
 */
@NullMarked
package dev.ocesandbox.server.gateway.auth.signing;

import org.jspecify.annotations.NullMarked;
