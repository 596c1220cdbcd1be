package kr.bridgebot.sandbox.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.bridgebot.committees.Committee;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.sandbox.CastList;
import kr.bridgebot.sandbox.CastList.Part;
import kr.bridgebot.sandbox.botapi.BotApiServer;
import kr.bridgebot.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The way in: choose who you are. */
@SandboxPage
class Entry {

	private final CastList cast;

	private final Roles roles;

	private final CommitteeBoard board;

	private final ChatRows rows;

	private final BotApiServer server;

	Entry(CastList cast, Roles roles, CommitteeBoard board, ChatRows rows, BotApiServer server) {
		this.cast = cast;
		this.roles = roles;
		this.board = board;
		this.rows = rows;
		this.server = server;
	}

	/** People who belong together, under what they have in common. */
	record Company(String title, List<Candidate> people) {
	}

	/**
	 * Somebody one can be.
	 *
	 * @param role within the company
	 * @param code of the invitation link that was not followed yet; null when there is
	 * none
	 */
	record Candidate(Part part, String role, long unread, @Nullable String code) {

		public String initials() {
			return Initials.of(this.part.name());
		}

		/** Organisation and title, as far as they are known. */
		public String origin() {
			return Stream.of(this.part.organisation(), this.part.title())
				.filter((one) -> !one.isEmpty())
				.collect(Collectors.joining(" · "));
		}

	}

	@GetMapping("/")
	String door() {
		return "redirect:/sandbox";
	}

	@GetMapping({ "/sandbox", "/sandbox/" })
	String choose(Words words, Model model) {
		model.addAttribute("forum", words.say(this.board.forumName()));
		model.addAttribute("companies", companies(words));
		return "sandbox/entry";
	}

	@PostMapping("/sandbox/newcomers")
	String newcomer(Words words) {
		return "redirect:/sandbox/" + this.cast.newcomer(words.of("sandbox.newcomer.name"), words.tag());
	}

	private List<Company> companies(Words words) {
		List<Part> left = new ArrayList<>(this.cast.parts());
		List<Company> companies = new ArrayList<>();
		add(companies, words.of("sandbox.role.secretariat"),
				left.stream().filter(Part::secretariat).map((part) -> candidate(part, "")).toList());
		for (Committee committee : this.board.all()) {
			add(companies, words.say(committee.name()),
					left.stream()
						.filter((part) -> sits(part, committee))
						.sorted(Comparator.comparing((part) -> seat(part, committee)))
						.map((part) -> candidate(part, words.of("sandbox.role.name", "role", seat(part, committee))))
						.toList());
		}
		left.removeIf((part) -> part.secretariat()
				|| this.board.all().stream().anyMatch((committee) -> sits(part, committee)));
		add(companies, words.of("sandbox.entry.others"),
				left.stream().map((part) -> candidate(part, this.roles.line(part, words))).toList());
		return companies;
	}

	private static boolean sits(Part part, Committee committee) {
		Role role = part.seats().get(committee.id());
		return role != null && !Roles.isMere(committee, role);
	}

	private static Role seat(Part part, Committee committee) {
		return Objects.requireNonNull(part.seats().get(committee.id()));
	}

	private static void add(List<Company> companies, String title, List<Candidate> people) {
		if (!people.isEmpty()) {
			companies.add(new Company(title, people));
		}
	}

	private Candidate candidate(Part part, String role) {
		String code = (part.invitation() == null) ? null : this.server.startCode(part.invitation()).orElse(null);
		long unread = this.server.person(part.account()).map(this.rows::unread).orElse(0L);
		return new Candidate(part, role, unread, code);
	}

}
