// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import java.util.List;
import java.util.Map;

/**
 * What a recording and the sandbox differ in.
 *
 * @param complaints the differences, with the line of the recorded answer
 * @param answers how many answers were compared
 * @param leftOut how many entries were left out, by reason
 */
public record ReplayedRecording(
    List<Complaint> complaints, int answers, Map<String, Integer> leftOut) {}
