// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import java.util.List;
import java.util.Map;

/**
 * What a comparison found.
 *
 * @param complaints the differences, at most 1,000
 * @param more how many more there are
 * @param answers how many answers were checked
 * @param operations of how many operations
 * @param ignoredHosts how many entries of which hosts were ignored
 * @param leftOut how many entries were left out, by reason
 * @param notes what was done to read bodies, and how often
 */
public record ComparisonResult(
    List<Complaint> complaints,
    int more,
    int answers,
    int operations,
    Map<String, Integer> ignoredHosts,
    Map<String, Integer> leftOut,
    Map<String, Integer> notes) {}
