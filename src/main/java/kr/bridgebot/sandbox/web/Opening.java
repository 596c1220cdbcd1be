package kr.bridgebot.sandbox.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kr.bridgebot.chat.Text;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks for patience while the sample forum is being made. */
class Opening implements HandlerInterceptor {

	private final ApplicationAvailability availability;

	Opening(ApplicationAvailability availability) {
		this.availability = availability;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		// A stream that ends comes by once more, when all is said.
		boolean begins = request.getDispatcherType() == DispatcherType.REQUEST;
		if (begins && this.availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
			response.setHeader("Refresh", "1");
			throw new Complaint(HttpStatus.SERVICE_UNAVAILABLE, Text.of("sandbox.fault.starting"));
		}
		return true;
	}

}
