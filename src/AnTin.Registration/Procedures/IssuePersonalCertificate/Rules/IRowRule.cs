namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>One rule of law or sense about one row. A rule says nothing about a field that is empty or unreadable when another rule already does.</summary>
public interface IRowRule
{
    IEnumerable<Finding> Check(PersonForm form, RowFacts facts);
}
