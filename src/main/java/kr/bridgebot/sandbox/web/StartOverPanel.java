package kr.bridgebot.sandbox.web;

import kr.bridgebot.chat.Text;
import kr.bridgebot.sandbox.StartOver;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.ui.Model;

/** Empties the sandbox and makes the sample forum anew, after having asked once. */
@SandboxPage
class StartOverPanel {

	private final StartOver startOver;

	StartOverPanel(StartOver startOver) {
		this.startOver = startOver;
	}

	@GetMapping("/sandbox/start-over")
	String ask(Words words, Model model) {
		model.addAttribute("possible", this.startOver.isPossible());
		return "sandbox/panels :: over";
	}

	@PostMapping("/sandbox/start-over")
	String begin(Words words) {
		if (!this.startOver.isPossible()) {
			throw new Complaint(HttpStatus.CONFLICT, Text.of("sandbox.over.impossible"));
		}
		this.startOver.begin();
		return "sandbox/panels :: begun";
	}

}
