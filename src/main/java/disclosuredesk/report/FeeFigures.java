package disclosuredesk.report;

import java.math.BigDecimal;

/**
 * The processing fees of a year by the ledger (notes section 5, check 11), in yuan.
 *
 * @param notices how many notices were sent
 * @param asked what they asked for in all
 * @param received what was paid
 */
public record FeeFigures(int notices, BigDecimal asked, BigDecimal received) {}
