package kr.bridgebot.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kr.bridgebot.chat.Text;
import kr.bridgebot.sandbox.ConditionalOnSandbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what went wrong in one sentence: on a page of its own, or as a notice where the
 * page asked in passing. Never shows the inside.
 */
@ControllerAdvice
@ConditionalOnSandbox
class FaultDesk {

	private static final Logger log = LoggerFactory.getLogger(FaultDesk.class);

	@ExceptionHandler
	ModelAndView on(Complaint complaint, HttpServletRequest request, Words words) {
		return say(complaint.words(), complaint.status(), request, words);
	}

	@ExceptionHandler
	ModelAndView on(MethodArgumentTypeMismatchException unreadable, HttpServletRequest request, Words words) {
		return say(Text.of("sandbox.fault.page"), HttpStatus.NOT_FOUND, request, words);
	}

	@ExceptionHandler
	ModelAndView on(MaxUploadSizeExceededException large, HttpServletRequest request, Words words) {
		return say(Text.of("sandbox.fault.file.large", "most", PageConfiguration.LARGEST_FILE_MB),
				HttpStatus.CONTENT_TOO_LARGE, request, words);
	}

	@ExceptionHandler
	ModelAndView on(MultipartException broken, HttpServletRequest request, Words words) {
		return say(Text.of("sandbox.fault.file.broken"), HttpStatus.BAD_REQUEST, request, words);
	}

	/** A window closed while it was being told something. */
	@ExceptionHandler
	void on(AsyncRequestNotUsableException gone) {
		log.debug("A window went away", gone);
	}

	@ExceptionHandler
	@Nullable ModelAndView on(Exception other, HttpServletRequest request, HttpServletResponse response, Words words) {
		if (response.isCommitted()) {
			log.debug("A window went away", other);
			return null;
		}
		if (other instanceof ErrorResponse known) {
			boolean absent = known.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
			return say(Text.of(absent ? "sandbox.fault.page" : "sandbox.fault.request"), known.getStatusCode(), request,
					words);
		}
		log.error("The sandbox's page failed at {}", request.getMethod(), other);
		return say(Text.of("sandbox.fault.bug"), HttpStatus.INTERNAL_SERVER_ERROR, request, words);
	}

	private static ModelAndView say(Text fault, HttpStatusCode status, HttpServletRequest request, Words words) {
		boolean inPassing = request.getHeader("HX-Request") != null;
		ModelAndView view = new ModelAndView(inPassing ? "sandbox/notice :: fault" : "sandbox/fault");
		view.setStatus(status);
		view.addObject("say", words);
		view.addObject("fault", words.say(fault));
		return view;
	}

}
