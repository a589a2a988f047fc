package disclosuredesk.agencies.web;

/** What the first administrator enters. */
class SetUpForm {

    private String token = "";
    private String code = "";
    private String agencyName = "";
    private String name = "";
    private String login = "";
    private String password = "";

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token.strip();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code.strip();
    }

    public String getAgencyName() {
        return agencyName;
    }

    public void setAgencyName(String agencyName) {
        this.agencyName = agencyName;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login.strip();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
