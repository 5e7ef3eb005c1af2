// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps errors of BSS: refusals to 409 with the reason of BSS, server errors to 502. */
@RestControllerAdvice
class Refusals {

  @ExceptionHandler
  ProblemDetail refused(ServiceResponseException refusal) {
    HttpStatus status =
        refusal.getHttpStatusCode() >= 500 ? HttpStatus.BAD_GATEWAY : HttpStatus.CONFLICT;
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getErrorMsg());
    problem.setProperty("code", refusal.getErrorCode());
    return problem;
  }
}
