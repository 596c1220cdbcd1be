package kr.bridgebot.committees.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kr.bridgebot.chat.Text;
import kr.bridgebot.committees.Appointments;
import kr.bridgebot.committees.CommitteeBoard;
import kr.bridgebot.members.Belonging;
import kr.bridgebot.shared.MemberId;
import org.springframework.stereotype.Component;

/** Names somebody's seats as a roll does. */
@Component
class SeatsInWords implements Belonging {

	private final Appointments appointments;

	private final CommitteeBoard board;

	private final ZoneId zone;

	SeatsInWords(Appointments appointments, CommitteeBoard board, ZoneId zone) {
		this.appointments = appointments;
		this.board = board;
		this.zone = zone;
	}

	@Override
	public List<Text> seats(MemberId member, Instant at) {
		return this.appointments.of(List.of(member), LocalDate.ofInstant(at, this.zone))
			.stream()
			.map((seat) -> Text.of("committees.roll.seat", "committee", this.board.get(seat.committee()).name(), "role",
					Text.of("committees.role", "role", seat.role())))
			.toList();
	}

}
