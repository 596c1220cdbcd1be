/** Tests of what committees discuss. */
@NullMarked
package kr.bridgebot.agenda;

import org.jspecify.annotations.NullMarked;
