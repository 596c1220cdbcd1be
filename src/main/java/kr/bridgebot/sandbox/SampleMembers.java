package kr.bridgebot.sandbox;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.bridgebot.members.AdmissionDesk;
import kr.bridgebot.members.AssistantDesk;
import kr.bridgebot.members.LinkDesk;
import kr.bridgebot.members.MemberRegister;
import kr.bridgebot.members.Offer;
import kr.bridgebot.shared.Actor;
import kr.bridgebot.shared.MemberId;

/** Enters the sample people in the roster and lets some of them link their accounts. */
class SampleMembers {

	private final MemberRegister register;

	private final LinkDesk links;

	private final AdmissionDesk admission;

	private final AssistantDesk assistants;

	private final ZoneId zone;

	SampleMembers(MemberRegister register, LinkDesk links, AdmissionDesk admission, AssistantDesk assistants,
			ZoneId zone) {
		this.register = register;
		this.links = links;
		this.admission = admission;
		this.assistants = assistants;
		this.zone = zone;
	}

	boolean areWanted() {
		return this.register.isEmpty();
	}

	/** Enters everybody; linked is who the file says so, through their own link. */
	Map<Sample, MemberId> enrol(List<Sample> samples) {
		List<MemberId> ids = this.register.enrol(samples.stream().map(Sample::entry).toList());
		Map<Sample, MemberId> members = new LinkedHashMap<>();
		for (int i = 0; i < samples.size(); i++) {
			members.put(samples.get(i), ids.get(i));
		}
		this.register.joinSecretariat(members.entrySet()
			.stream()
			.filter((member) -> member.getKey().secretariat())
			.map(Map.Entry::getValue)
			.collect(Collectors.toSet()));
		Map<MemberId, String> codes = new LinkedHashMap<>();
		members.forEach((sample, id) -> codes.put(id, sample.code()));
		this.links.accept(codes);
		samples.stream().filter(Sample::linked).forEach(this::link);
		return members;
	}

	/** Lets the assistants answer for those whom the file names. */
	void nameAssistants(Map<Sample, MemberId> members, Actor secretary) {
		members.forEach((assistant, id) -> members.forEach((principal, principalId) -> {
			if (principal.entry().name().equals(assistant.principal())) {
				this.assistants.name(principalId, id, secretary);
			}
		}));
	}

	private void link(Sample sample) {
		Actor stranger = new Actor(sample.account(), null, sample.language(), this.zone, false, Map.of(), Set.of());
		Offer offer = this.admission.offer(sample.code(), stranger, sample.entry().name()).orElseThrow();
		var _ = this.admission.consent(offer.id(), stranger, sample.entry().name()).orElseThrow();
	}

}
