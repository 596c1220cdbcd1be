/** Measures the packaged application from outside: {@code mvn -Pbenchmark verify}. */
@NullMarked
package kr.bridgebot.benchmark;

import org.jspecify.annotations.NullMarked;
