package disclosuredesk.clock;

import disclosuredesk.clock.ClockFact.ConsultationAnswered;
import disclosuredesk.clock.ClockFact.ConsultationDelivered;
import disclosuredesk.clock.ClockFact.ConsultationSent;
import disclosuredesk.clock.ClockFact.Corrected;
import disclosuredesk.clock.ClockFact.CorrectionAsked;
import disclosuredesk.clock.ClockFact.Examined;
import disclosuredesk.clock.ClockFact.Extended;
import disclosuredesk.clock.ClockFact.Party;
import disclosuredesk.clock.ClockFact.Received;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up open requests, the same with every run: of twenty, three corrected, three consulted upon (one twice), two extended. */
final class Histories {

    private static final long SEED = 20260302;

    private final Random random = new Random(SEED);
    private final LocalDate today;
    private final int days;

    /** @param days within how many days before today the receipts lie; nothing lies in the future */
    Histories(LocalDate today, int days) {
        this.today = today;
        this.days = days;
    }

    List<ClockFact> next() {
        List<ClockFact> facts = new ArrayList<>();
        LocalDate received = today.minusDays(random.nextInt(days));
        LocalDate begun = received;
        facts.add(new Received(received, random.nextInt(3) == 0 ? received.minusDays(1) : received));
        int kind = random.nextInt(20);
        if (kind < 3) {
            LocalDate asked = received.plusDays(3);
            begun = asked.plusDays(4 + random.nextInt(12));
            facts.add(new CorrectionAsked(asked, asked.plusDays(20)));
            facts.add(new Corrected(begun));
        }
        facts.add(new Examined(begun.plusDays(2)));
        int parties = kind >= 3 && kind < 6 ? 1 + (kind == 5 ? 1 : 0) : 0;
        for (int party = 1; party <= parties; party++) {
            LocalDate sent = begun.plusDays(3 + 2 * party);
            facts.add(new ConsultationSent(party, Party.THIRD_PARTY, "公司" + party, sent));
            facts.add(new ConsultationDelivered(party, sent.plusDays(2)));
            if (random.nextInt(3) > 0) {
                facts.add(new ConsultationAnswered(party, sent.plusDays(8 + random.nextInt(12))));
            }
        }
        if (kind == 6 || kind == 7) {
            LocalDate approved = begun.plusDays(15);
            facts.add(new Extended(approved, approved.plusDays(1), 10 + random.nextInt(11)));
        }
        facts.removeIf(fact -> fact.on() != null && fact.on().isAfter(today));
        return facts;
    }
}
