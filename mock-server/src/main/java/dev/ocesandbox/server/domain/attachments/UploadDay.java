// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import java.time.LocalDate;

/**
 * What a customer has uploaded on its latest day of uploads.
 *
 * @param customerId the customer
 * @param day the day, GMT+8
 * @param bytes size of all files of the day, also of those that were deleted since
 */
record UploadDay(String customerId, LocalDate day, long bytes) {}
