package disclosuredesk.decision;

import java.time.LocalDate;

/**
 * The search for the information: what a court asks for when the answer is that it does not exist (指导案例101号).
 *
 * @param places archives, systems and offices searched
 * @param keywords what was searched for
 * @param searchedBy who searched, by name
 * @param findings what was found, or that nothing was
 */
public record SearchRecord(String places, String keywords, String searchedBy, LocalDate searchedOn, String findings) {}
