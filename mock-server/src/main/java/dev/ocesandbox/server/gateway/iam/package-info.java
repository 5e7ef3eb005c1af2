// SPDX-License-Identifier: Apache-2.0
/**
 * The operations of the identity service (IAM) that clients need to call the API: logins, tokens,
 * temporary keys, and the domains and projects that SDKs look up.
 *
 * <p>Issued credentials are stored in {@code gateway.credentials}. They are not part of a world but
 * expire by its clock. Accounts and their IAM users are defined by the world; IAM operations do not
 * change worlds.
 */
@NullMarked
package dev.ocesandbox.server.gateway.iam;

import org.jspecify.annotations.NullMarked;
