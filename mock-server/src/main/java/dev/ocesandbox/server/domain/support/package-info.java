// SPDX-License-Identifier: Apache-2.0
/**
 * What the vendor's support does to tickets: by requests of the control API, or by itself if the
 * settings of the world say so.
 */
@NullMarked
package dev.ocesandbox.server.domain.support;

import org.jspecify.annotations.NullMarked;
