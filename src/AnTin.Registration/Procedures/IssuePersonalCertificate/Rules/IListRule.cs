namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>One rule about rows beside each other. Answers are keyed by the place of the row in the list.</summary>
public interface IListRule
{
    IEnumerable<(int Index, Finding Finding)> Check(IReadOnlyList<PersonForm> forms);
}
