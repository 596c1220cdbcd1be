/** Tries the page. */
package kr.bridgebot.sandbox.web;
