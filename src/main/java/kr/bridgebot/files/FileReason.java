package kr.bridgebot.files;

import kr.bridgebot.shared.Reason;

/** Why a file is not taken. */
enum FileReason implements Reason {

	FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_UNWELCOME, FILE_CONTENT_OTHER

}
