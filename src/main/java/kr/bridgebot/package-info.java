/** BridgeBot: coordinates the members of a policy forum. */
@NullMarked
package kr.bridgebot;

import org.jspecify.annotations.NullMarked;
