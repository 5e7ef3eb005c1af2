// SPDX-License-Identifier: Apache-2.0
/**
 * The languages of answers: Chinese and English.
 *
 * <p>Texts themselves stand in the contracts and the fixtures.
 */
@NullMarked
package dev.ocesandbox.server.text;

import org.jspecify.annotations.NullMarked;
