// SPDX-License-Identifier: Apache-2.0
/**
 * Diagnoses of a customer's servers and databases. A diagnosis runs for some minutes of the world's
 * time; its findings follow from the resource.
 */
@NullMarked
package dev.ocesandbox.server.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
