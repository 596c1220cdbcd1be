/**
 * What all tests share: the clock they set, the database they run on, the messenger they
 * watch.
 */
@NullMarked
package kr.bridgebot.testing;

import org.jspecify.annotations.NullMarked;
