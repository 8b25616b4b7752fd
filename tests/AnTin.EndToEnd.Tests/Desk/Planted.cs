namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>One dossier of a story.</summary>
internal sealed record Planted(Guid Id, string LookupCode, string SenderMailbox)
{
    public string AtDesk => $"/desk/dossiers/{Id}";

    public string AtCounter => $"/workspace/dossiers/{Id}";
}
