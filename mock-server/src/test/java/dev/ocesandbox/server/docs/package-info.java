// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps the pages true: what they show is cut from files that run here.
 *
 * <p>{@code SnippetsTest} compares the pages with the files, the other tests run the files: Java as
 * it is, shell scripts through {@code ShellScript}, so that neither curl nor jq is needed.
 */
@NullMarked
package dev.ocesandbox.server.docs;

import org.jspecify.annotations.NullMarked;
