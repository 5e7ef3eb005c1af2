// SPDX-License-Identifier: Apache-2.0
/**
 * What is asked: thousands of different requests, signed before they are sent, and the worlds they
 * are about.
 *
 * <p>Worlds, money and orders are made through the control API, requests are signed with the
 * sandbox's own signer.
 */
@NullMarked
package dev.ocesandbox.bench.requests;

import org.jspecify.annotations.NullMarked;
