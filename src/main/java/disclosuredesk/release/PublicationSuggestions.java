package disclosuredesk.release;

import disclosuredesk.decision.Outcome;
import disclosuredesk.requests.SameInformation;
import disclosuredesk.requests.SameInformation.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What could be published on the organ's own initiative (art. 44: 多个申请人就相同政府信息向同一行政机关提出公开申请，且该政府信息属于可以公开的，行政机关可以纳入主动公开的范围). It
 * suggests; the organ decides.
 */
@Component
public class PublicationSuggestions {

    private final JdbcClient jdbc;
    private final SameInformation information;

    PublicationSuggestions(JdbcClient jdbc, SameInformation information) {
        this.jdbc = jdbc;
        this.information = information;
    }

    /** What was decided about a suggestion. */
    public record Choice(boolean published, String note, LocalDate on) {}

    /**
     * Information given to several applicants.
     *
     * @param choice none while nothing was decided
     */
    public record Suggestion(Asked asked, @Nullable Choice choice) {}

    /** The agency's, undecided ones first. */
    public List<Suggestion> of(long agencyId) {
        record Row(String key, Choice choice) {}
        Map<String, Choice> choices = jdbc.sql("select * from publication_choice where agency_id = :agency")
                .param("agency", agencyId)
                .query((row, number) -> new Row(row.getString("information_key"), new Choice(row.getBoolean("published"),
                        row.getString("note"), row.getObject("chosen_on", LocalDate.class))))
                .list().stream().collect(Collectors.toMap(Row::key, Row::choice));
        return information.given(agencyId, List.of(Outcome.R1.name())).stream()
                .map(asked -> new Suggestion(asked, choices.get(asked.key())))
                .sorted((one, other) -> Boolean.compare(one.choice() != null, other.choice() != null)).toList();
    }

    void put(long agencyId, String key, Choice choice, long by) {
        jdbc.sql("""
                insert into publication_choice (agency_id, information_key, published, note, chosen_on, chosen_by)
                values (:agency, :key, :published, :note, :on, :by)
                on duplicate key update published = values(published), note = values(note), chosen_on = values(chosen_on), chosen_by = values(chosen_by)
                """)
                .param("agency", agencyId).param("key", key).param("published", choice.published())
                .param("note", choice.note()).param("on", choice.on()).param("by", by).update();
    }
}
