/** The page on which one plays the sample people and sees what the bot tells them. */
@NullMarked
package kr.bridgebot.sandbox.web;

import org.jspecify.annotations.NullMarked;
