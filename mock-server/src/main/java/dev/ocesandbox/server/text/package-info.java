// SPDX-License-Identifier: Apache-2.0
/**
 * The languages of answers, Chinese and English, and spelling suggestions.
 *
 * <p>The texts themselves are defined in the contracts and the fixtures.
 */
@NullMarked
package dev.ocesandbox.server.text;

import org.jspecify.annotations.NullMarked;
