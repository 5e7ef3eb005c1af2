// SPDX-License-Identifier: Apache-2.0
/**
 * Features: what an account has turned on, such as enterprise projects and the cost center, and its
 * enterprise projects.
 *
 * <p>{@link dev.ocesandbox.server.domain.features.Features} is the entry point. Orders and
 * resources keep the id of their project; its name is here.
 */
@NullMarked
package dev.ocesandbox.server.domain.features;

import org.jspecify.annotations.NullMarked;
