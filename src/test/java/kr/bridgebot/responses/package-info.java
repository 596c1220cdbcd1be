/** Tests of what members answer. */
@NullMarked
package kr.bridgebot.responses;

import org.jspecify.annotations.NullMarked;
