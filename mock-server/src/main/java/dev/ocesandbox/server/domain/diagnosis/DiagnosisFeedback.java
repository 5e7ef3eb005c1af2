// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.diagnosis;

import java.time.Instant;

/**
 * What a customer says about diagnoses.
 *
 * @param customerId customer
 * @param type what was diagnosed
 * @param isHelpful whether it has helped
 * @param content text; may be empty
 * @param at when, UTC
 */
record DiagnosisFeedback(
    String customerId, DiagnosisType type, boolean isHelpful, String content, Instant at) {}
