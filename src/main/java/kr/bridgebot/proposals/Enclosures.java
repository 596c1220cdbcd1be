package kr.bridgebot.proposals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.bridgebot.files.FileId;
import kr.bridgebot.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files belong to which proposal. */
@Repository
class Enclosures {

	private final JdbcClient jdbc;

	Enclosures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In order of their coming. */
	List<FileId> of(ProposalId proposal) {
		return this.jdbc.sql("select file from proposal_file where proposal = ? order by since, file")
			.param(proposal.value())
			.query((row, index) -> new FileId(row.getObject("file", UUID.class)))
			.list();
	}

	/** Adds a file; one that is there already stays. */
	void add(ProposalId proposal, FileId file, Instant now) {
		this.jdbc.sql("insert into proposal_file (proposal, file, since) values (?, ?, ?) on conflict do nothing")
			.params(proposal.value(), file.value(), Timestamps.of(now))
			.update();
	}

	void remove(ProposalId proposal, FileId file) {
		this.jdbc.sql("delete from proposal_file where proposal = ? and file = ?")
			.params(proposal.value(), file.value())
			.update();
	}

}
