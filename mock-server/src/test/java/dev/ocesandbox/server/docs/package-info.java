// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps the pages true: what they show is cut from files that run here.
 *
 * <p>{@code SnippetsTest} compares the pages with the files, the other tests run the files: Java as
 * it is, and the commands of each page from top to bottom in a shell, which needs curl and jq.
 */
@NullMarked
package dev.ocesandbox.server.docs;

import org.jspecify.annotations.NullMarked;
