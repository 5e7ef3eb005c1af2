// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import dev.ocesandbox.testkit.Account;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

// tag::caller[]
/** Reads the access key from the request, so that tests share a portal but not a world. */
@TestComponent
@Primary
class CallerOfRequest implements Caller {

  private static final String ACCESS = "X-Test-Access-Key";
  private static final String SECRET = "X-Test-Secret-Key";

  @Override
  public AccessKey key() {
    var current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    return new AccessKey(
        current.getRequest().getHeader(ACCESS), current.getRequest().getHeader(SECRET));
  }

  static void sign(HttpHeaders request, Account account) {
    request.set(ACCESS, account.accessKey());
    request.set(SECRET, account.secretKey());
  }
}
// end::caller[]
