// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.files;

import tools.jackson.core.JsonPointer;

/**
 * A text of a pact and its place in the file.
 *
 * @param text the text
 * @param at where it stands
 */
public record Located(String text, JsonPointer at) {}
