// SPDX-License-Identifier: Apache-2.0
/** Bodies and parameters against their contracts, requests and answers alike. */
@NullMarked
package dev.ocesandbox.server.gateway.checks;

import org.jspecify.annotations.NullMarked;
