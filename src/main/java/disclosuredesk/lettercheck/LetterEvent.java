package disclosuredesk.lettercheck;

import java.time.LocalDate;

/** Something that, as the letter tells it, was done or will end on a day. */
record LetterEvent(Kind kind, LocalDate day, int from, int to) {

    /** What a step of a procedure is about. */
    enum Topic {
        REQUEST,
        CORRECTION,
        FEE,
        PARTY,
        EXTENSION,
        REASONS,
        EARLIER,
        OTHER
    }

    /** What is done in it. */
    enum Step {
        ASKED,
        SERVED,
        ANSWERED,
        DUE,
        AS_OF,
        DONE
    }

    /** The kinds of events, each a step of a procedure. */
    enum Kind {
        SUBMITTED(Topic.REQUEST, Step.DONE),
        RECEIVED(Topic.REQUEST, Step.SERVED),
        WITHDRAWN(Topic.REQUEST, Step.ANSWERED),
        CORRECTION_ASKED(Topic.CORRECTION, Step.ASKED),
        CORRECTION_SERVED(Topic.CORRECTION, Step.SERVED),
        CORRECTION_ANSWERED(Topic.CORRECTION, Step.ANSWERED),
        CORRECTION_DUE(Topic.CORRECTION, Step.DUE),
        FEE_ASKED(Topic.FEE, Step.ASKED),
        FEE_SERVED(Topic.FEE, Step.SERVED),
        FEE_PAID(Topic.FEE, Step.ANSWERED),
        FEE_DUE(Topic.FEE, Step.DUE),
        PARTY_ASKED(Topic.PARTY, Step.ASKED),
        PARTY_SERVED(Topic.PARTY, Step.SERVED),
        PARTY_ANSWERED(Topic.PARTY, Step.ANSWERED),
        PARTY_DUE(Topic.PARTY, Step.DUE),
        EXTENSION_TOLD(Topic.EXTENSION, Step.ASKED),
        EXTENSION_SERVED(Topic.EXTENSION, Step.SERVED),
        EXTENDED_UNTIL(Topic.EXTENSION, Step.DUE),
        REASONS_ASKED(Topic.REASONS, Step.ASKED),
        REASONS_SERVED(Topic.REASONS, Step.SERVED),
        REASONS_ANSWERED(Topic.REASONS, Step.ANSWERED),
        REASONS_DUE(Topic.REASONS, Step.DUE),
        EARLIER_REQUEST(Topic.EARLIER, Step.DONE),
        EARLIER_ANSWER(Topic.EARLIER, Step.ASKED),
        EARLIER_SERVED(Topic.EARLIER, Step.SERVED),
        /** 截至某日: seen from that day. */
        AS_OF(Topic.OTHER, Step.AS_OF),
        /** Something else that the letter says was done (已于、曾于、检索). */
        DONE(Topic.OTHER, Step.DONE),
        /** It was searched for. */
        SEARCHED(Topic.OTHER, Step.DONE);

        private final Topic topic;
        private final Step step;

        Kind(Topic topic, Step step) {
            this.topic = topic;
            this.step = step;
        }

        Topic topic() {
            return topic;
        }

        Step step() {
            return step;
        }

        static Kind of(Topic topic, Step step) {
            for (Kind kind : values()) {
                if (kind.topic == topic && kind.step == step) {
                    return kind;
                }
            }
            return DONE;
        }
    }
}
