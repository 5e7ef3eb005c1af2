// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

/** What keeps the server of a sandbox there as long as the sandbox is open. */
interface Hold {

  /** Returns the way to the server. */
  Door door();

  /** Returns the same for one more sandbox. */
  Hold another();

  /** Lets go, once. */
  void release();

  /**
   * A server that is there without us.
   *
   * @param door the way to it
   */
  record Free(Door door) implements Hold {

    @Override
    public Hold another() {
      return this;
    }

    @Override
    public void release() {}
  }
}
