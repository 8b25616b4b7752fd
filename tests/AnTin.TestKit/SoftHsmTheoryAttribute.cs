using Xunit;

namespace AnTin.TestKit;

/// <inheritdoc cref="SoftHsmFactAttribute"/>
public sealed class SoftHsmTheoryAttribute : TheoryAttribute
{
    public SoftHsmTheoryAttribute()
    {
        if (SoftHsm.Library is null)
        {
            Skip = "SoftHSM (softhsm2) is not installed.";
        }
    }
}
