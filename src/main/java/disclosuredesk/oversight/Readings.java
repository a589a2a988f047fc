package disclosuredesk.oversight;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.CaseSeen;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts on record who read what, before it is shown. */
@Component
class Readings {

    /**
     * Who works on a case opens it again and again: within this time it is one reading, told by its first page. Shorter, and the ledger is mostly
     * repetition; longer, and it does not tell any more whether he had the case open when something happened. Files taken are never put together.
     */
    static final Duration ONE_READING = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final RecordingAccess recording;
    private final Lately lately;

    Readings(JdbcClient jdbc, Agencies agencies, RecordingAccess recording, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.recording = recording;
        this.lately = new Lately(clock, ONE_READING);
    }

    /**
     * A page is about to be shown, or was refused.
     *
     * @param request null if there is none in the address
     */
    void page(@Nullable RequestId request, String page, boolean done, String from, Officer by) {
        String what = by.id() + " " + from + " " + (request == null ? page : request.value()) + " " + done;
        if (!lately.knows(what)) {
            if (done && request != null) {
                tellItsOrgan(request, page, by);
            }
            recording.record(new CaseRead(request, page, done), by);
            lately.written(what);
        }
    }

    /** Whoever reads a case of another organ, that organ's ledger has it first: if it cannot be told, nothing is shown. */
    private void tellItsOrgan(RequestId request, String page, Officer by) {
        jdbc.sql("select agency_id from disclosure_request where id = :id and agency_id <> :own")
                .param("id", request.value())
                .param("own", by.agencyId())
                .query(Long.class)
                .optional()
                .ifPresent(organ -> {
                    String reader = agencies.agency(by.agencyId()).name();
                    recording.record(
                            new CaseReadFromAbove(request, reader, by.name(), page), Doer.another(organ, reader));
                });
    }

    /** A file is about to be handed out, or was refused. */
    void file(@Nullable RequestId request, String file, List<String> filters, boolean done, Officer by) {
        recording.record(new FileTaken(request, file, filters, done), by);
    }

    /** Cases shown by a page that has none in its address, as the printing of chosen letters. */
    @EventListener
    void seen(CaseSeen seen) {
        page(seen.request(), "/requests/" + seen.request(), true, Address.remote(), seen.by());
    }
}
