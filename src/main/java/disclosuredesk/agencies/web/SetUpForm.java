package disclosuredesk.agencies.web;

/** What the first administrator enters. */
class SetUpForm {

    public String token = "";
    public String code = "";
    public String agencyName = "";
    public String name = "";
    public String login = "";
    public String password = "";
}
