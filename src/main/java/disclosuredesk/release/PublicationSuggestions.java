package disclosuredesk.release;

import disclosuredesk.decision.Outcome;
import disclosuredesk.requests.SameInformation;
import disclosuredesk.requests.SameInformation.Asked;
import disclosuredesk.requests.SameInformation.Words;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What could be published on the agency's own initiative (art. 44: 多个申请人就相同政府信息向同一行政机关提出公开申请，且该政府信息属于可以公开的，行政机关可以纳入主动公开的范围). It
 * suggests; the agency decides.
 */
@Component
public class PublicationSuggestions {

    /** 予以公开. */
    private static final String GIVEN = Outcome.R1.name();

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
    public record Suggestion(
            Asked asked, Words words, @Nullable Choice choice) {}

    /** A page of the agency's, undecided ones first. */
    public Page<Suggestion> page(long agencyId, int page) {
        Map<String, Choice> choices = choices(agencyId);
        List<Asked> all = information.given(agencyId, GIVEN).stream()
                .sorted((one, other) ->
                        Boolean.compare(choices.containsKey(one.key()), choices.containsKey(other.key())))
                .toList();
        Page<Asked> shown = Page.of(all, page);
        Map<String, Words> words = information.words(
                agencyId, GIVEN, shown.rows().stream().map(Asked::key).toList());
        return new Page<>(
                shown.rows().stream()
                        .map(asked -> new Suggestion(
                                asked, Objects.requireNonNull(words.get(asked.key())), choices.get(asked.key())))
                        .toList(),
                shown.total(),
                shown.number());
    }

    /** What was given to several on a request and others, if it was. */
    Optional<Asked> of(long agencyId, RequestId request) {
        return information
                .key(request)
                .flatMap(key -> information.given(agencyId, GIVEN).stream()
                        .filter(asked -> asked.key().equals(key))
                        .findFirst());
    }

    private Map<String, Choice> choices(long agencyId) {
        Map<String, Choice> choices = new HashMap<>();
        jdbc.sql("select * from publication_choice where agency_id = :agency")
                .param("agency", agencyId)
                .query(row -> {
                    choices.put(
                            row.getString("information_key"),
                            new Choice(
                                    row.getBoolean("published"),
                                    row.getString("note"),
                                    row.getObject("chosen_on", LocalDate.class)));
                });
        return choices;
    }

    void put(long agencyId, String key, Choice choice, long by) {
        jdbc.sql("""
                insert into publication_choice (agency_id, information_key, published, note, chosen_on, chosen_by)
                values (:agency, :key, :published, :note, :on, :by)
                on duplicate key update published = values(published), note = values(note), chosen_on = values(chosen_on), chosen_by = values(chosen_by)
                """)
                .param("agency", agencyId)
                .param("key", key)
                .param("published", choice.published())
                .param("note", choice.note())
                .param("on", choice.on())
                .param("by", by)
                .update();
    }
}
