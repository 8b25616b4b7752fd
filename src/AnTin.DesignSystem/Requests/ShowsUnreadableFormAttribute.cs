namespace AnTin.DesignSystem.Requests;

/// <summary>
/// A page that is shown again when its form cannot be read, with what was wrong beside the field: its <c>OnGet</c> finds an
/// <see cref="UnreadableForm"/>. Others get the page for all errors.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsUnreadableFormAttribute : Attribute;
